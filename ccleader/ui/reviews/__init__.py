"""The room 月度评估: bring a month's reviews to completeness and print them in one go."""
