"""Deciding about groups: which photo to suggest to keep."""
