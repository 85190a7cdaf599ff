#include "CByteScan.h"

#include <stdbool.h>
#include <string.h>

typedef uint8_t Block __attribute__((ext_vector_type(64)));
typedef bool Mask __attribute__((ext_vector_type(64)));

/// Which of 64 bytes are the one sought, a bit each, the first byte lowest. A macro, because what vectors are passed in
/// differs between the versions that the compiler makes of the function below.
#define BYTES_EQUAL(block, byte)                                                  \
    ({                                                                            \
        Mask mask = __builtin_convertvector((block) == (uint8_t)(byte), Mask);    \
        uint64_t bits;                                                            \
        memcpy(&bits, &mask, sizeof bits);                                        \
        bits;                                                                     \
    })

/// Most blocks have no more commas than this, which are then noted without a branch for each.
#define USUAL_PLACES 4

// The wider a processor's vectors, the fewer steps 64 bytes take; which version runs is decided when the program starts.
#if defined(__x86_64__) && defined(__linux__)
__attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
ByteScanFound
bytescan_index(const uint8_t *bytes, size_t start, size_t limit, size_t capacity, uint32_t *places, uint32_t *specials) {
    size_t place_count = 0;
    size_t special_count = 0;
    size_t offset = start;
    while (offset < limit && place_count + 64 <= capacity) {
        Block block;
        memcpy(&block, bytes + offset, sizeof block);
        const uint64_t inside = limit - offset >= 64 ? ~UINT64_C(0) : (UINT64_C(1) << (limit - offset)) - 1;
        uint64_t special = (BYTES_EQUAL(block, '\n') | BYTES_EQUAL(block, '"')) & inside;
        uint64_t all = (BYTES_EQUAL(block, ',') & inside) | special;
        while (special != 0) {
            const uint64_t below = (special & -special) - 1;
            specials[special_count++] = (uint32_t)(place_count + (size_t)__builtin_popcountll(all & below));
            special &= special - 1;
        }
        const size_t count = (size_t)__builtin_popcountll(all);
        uint32_t *next = places + place_count;
        for (int index = 0; index < USUAL_PLACES; index++) {
            // Beyond the last place this notes what the next block overwrites.
            next[index] = (uint32_t)(offset + (size_t)__builtin_ctzll(all | UINT64_C(1) << 63));
            all &= all - 1;
        }
        for (size_t index = USUAL_PLACES; index < count; index++) {
            next[index] = (uint32_t)(offset + (size_t)__builtin_ctzll(all));
            all &= all - 1;
        }
        place_count += count;
        offset += 64;
    }
    return (ByteScanFound){offset < limit ? offset : limit, place_count, special_count};
}
