internal import TextReuse
