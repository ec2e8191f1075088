"""Pages and workbooks out: gather frozen values, then typeset them or write them to a workbook."""
