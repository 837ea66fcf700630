"""From matches to groups: a hierarchy computed once and cut at any threshold."""
