#ifndef CBYTESCAN_H
#define CBYTESCAN_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

/// Where the bytes that give a CSV file its structure stand among 64 bytes, one bit each, the first byte lowest.
typedef struct {
    uint64_t commas;
    uint64_t newlines;
    uint64_t quotes;
} ByteScanMasks;

#if defined(__SSE2__)

static inline uint64_t bytescan_equal(__m128i a, __m128i b, __m128i c, __m128i d, char byte) {
    const __m128i wanted = _mm_set1_epi8(byte);
    const uint64_t first = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, wanted));
    const uint64_t second = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(b, wanted));
    const uint64_t third = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(c, wanted));
    const uint64_t fourth = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(d, wanted));
    return first | second << 16 | third << 32 | fourth << 48;
}

/// Scans 64 readable bytes, which need no alignment.
static inline ByteScanMasks bytescan_masks(const uint8_t *bytes) {
    const __m128i a = _mm_loadu_si128((const __m128i *)bytes);
    const __m128i b = _mm_loadu_si128((const __m128i *)(bytes + 16));
    const __m128i c = _mm_loadu_si128((const __m128i *)(bytes + 32));
    const __m128i d = _mm_loadu_si128((const __m128i *)(bytes + 48));
    ByteScanMasks masks = {
        bytescan_equal(a, b, c, d, ','), bytescan_equal(a, b, c, d, '\n'), bytescan_equal(a, b, c, d, '"')};
    return masks;
}

#elif defined(__ARM_NEON)

static inline uint64_t bytescan_equal(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d, uint8_t byte) {
    const uint8x16_t wanted = vdupq_n_u8(byte);
    const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    uint8x16_t low = vpaddq_u8(vandq_u8(vceqq_u8(a, wanted), weights), vandq_u8(vceqq_u8(b, wanted), weights));
    uint8x16_t high = vpaddq_u8(vandq_u8(vceqq_u8(c, wanted), weights), vandq_u8(vceqq_u8(d, wanted), weights));
    low = vpaddq_u8(low, high);
    low = vpaddq_u8(low, low);
    return vgetq_lane_u64(vreinterpretq_u64_u8(low), 0);
}

/// Scans 64 readable bytes, which need no alignment.
static inline ByteScanMasks bytescan_masks(const uint8_t *bytes) {
    const uint8x16_t a = vld1q_u8(bytes), b = vld1q_u8(bytes + 16);
    const uint8x16_t c = vld1q_u8(bytes + 32), d = vld1q_u8(bytes + 48);
    ByteScanMasks masks = {
        bytescan_equal(a, b, c, d, ','), bytescan_equal(a, b, c, d, '\n'), bytescan_equal(a, b, c, d, '"')};
    return masks;
}

#else

/// Scans 64 readable bytes, which need no alignment.
static inline ByteScanMasks bytescan_masks(const uint8_t *bytes) {
    ByteScanMasks masks = {0, 0, 0};
    for (int place = 0; place < 64; place++) {
        masks.commas |= (uint64_t)(bytes[place] == ',') << place;
        masks.newlines |= (uint64_t)(bytes[place] == '\n') << place;
        masks.quotes |= (uint64_t)(bytes[place] == '"') << place;
    }
    return masks;
}

#endif
#endif
