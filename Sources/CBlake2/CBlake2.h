#ifndef CBLAKE2_H
#define CBLAKE2_H
#include <blake2.h>
#endif
