#ifndef CNCURSES_H
#define CNCURSES_H

/* Wide-character ncurses. Swift cannot read the library's mutable globals, so they are wrapped. */
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

#endif
