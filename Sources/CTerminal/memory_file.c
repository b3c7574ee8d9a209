#define _GNU_SOURCE
#include "CTerminal.h"

#include <sys/mman.h>

int desk_memory_file(void) {
    return memfd_create("helpdesk-screen", MFD_CLOEXEC);
}
