"""The room 今日: what the last day with facts says, and whom to look after."""
