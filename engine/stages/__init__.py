"""The verbs of a scan: scan, describe, match, cluster."""
