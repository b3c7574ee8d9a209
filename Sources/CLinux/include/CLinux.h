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
#include <pty.h>
#include <signal.h>

#endif
