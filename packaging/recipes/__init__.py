"""How the program to install is made, system by system."""
