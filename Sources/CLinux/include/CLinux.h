#ifndef CLINUX_H
#define CLINUX_H

/* Linux calls that Swift's Glibc module does not show. */
#include <sys/signalfd.h>
#include <sys/vfs.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <malloc.h>
#include <pty.h>
#include <signal.h>
#include <stddef.h>

/* Where some bytes first stand among others; NULL where they do not. The header shows it to GNU sources only. */
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

#endif
