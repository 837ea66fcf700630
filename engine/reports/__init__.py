"""What a person reads or a program parses: JSON, CSV and HTML of the groups."""
