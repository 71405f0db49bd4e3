// SPDX-License-Identifier: Apache-2.0
#include "formats/base64_sha256.hpp"

#include <fmt/format.h>
#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <utility>

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

struct Base64Encoder::Context {
    base64_encode_ctx state;
};

Base64Encoder::Base64Encoder(Sink sink) : sink_(std::move(sink)), context_(std::make_unique<Context>()) {
    base64_encode_init(&context_->state);
}

Base64Encoder::~Base64Encoder() = default;

void Base64Encoder::add(std::string_view bytes) {
    constexpr std::size_t kAtOnce = 3 << 12;
    std::array<char, BASE64_ENCODE_LENGTH(kAtOnce)> text{};
    for (; !bytes.empty(); bytes.remove_prefix(std::min(kAtOnce, bytes.size()))) {
        const std::string_view piece = bytes.substr(0, kAtOnce);
        sink_(
            {text.data(), base64_encode_update(&context_->state, text.data(), piece.size(), octets(piece))});
    }
}

void Base64Encoder::end() {
    std::array<char, BASE64_ENCODE_FINAL_LENGTH> text{};
    sink_({text.data(), base64_encode_final(&context_->state, text.data())});
}

std::string sha256(std::string_view bytes) {
    Sha256 sum;
    sum.add(bytes);
    return sum.hex();
}

struct Sha256::Context {
    sha256_ctx state;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {
    sha256_init(&context_->state);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    sha256_update(&context_->state, bytes.size(), octets(bytes));
}

std::string Sha256::hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context_->state, digest.size(), digest.data());
    std::string hex;
    for (const std::uint8_t octet : digest)
        hex += fmt::format("{:02x}", octet);
    return hex;
}

}  // namespace tolmach::formats
