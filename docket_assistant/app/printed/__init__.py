"""What is printed or copied: sheets, tables, slips and chronologies, as plain rows."""
