"""What goes and what stays, looked at before anything happens."""
