"""What proves that the package works where nothing else is: a bare Debian, an ordinary person, real photos."""
