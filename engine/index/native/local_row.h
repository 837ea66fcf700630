/* A local feature as it lies in the temporary file and in memory, 40 bytes of it. */
#ifndef LOCAL_ROW_H
#define LOCAL_ROW_H

#include <stdint.h>

enum { CHUNKS = 16, VALUES = 1 << 16 };

typedef struct {
    uint16_t chunks[CHUNKS];
    int32_t picture;
    uint8_t pose[2]; /* direction in 256 steps of a full turn, octave of the pyramid 0..7 */
    uint8_t fresh, unused;
} Row;

#endif
