// SPDX-License-Identifier: Apache-2.0
#include "formats/base64_sha256.hpp"

#include <fmt/format.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>

namespace tolmach::formats {
namespace {

const std::uint8_t* octets(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

}  // namespace

std::string to_base64(std::string_view bytes) {
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), octets(bytes));
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
    std::size_t size = bytes.size();
    base64_decode_ctx context;
    base64_decode_init(&context);
    const bool sound = base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(bytes.data()),
                                            text.size(), text.data()) &&
                       base64_decode_final(&context);
    if (!sound) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string sha256(std::string_view bytes, std::string_view more) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), octets(bytes));
    sha256_update(&context, more.size(), octets(more));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hex;
    for (const std::uint8_t octet : digest)
        hex += fmt::format("{:02x}", octet);
    return hex;
}

}  // namespace tolmach::formats
