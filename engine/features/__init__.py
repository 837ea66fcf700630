"""Descriptors of a prepared picture; each carries a versioned spec."""
