// SPDX-License-Identifier: Apache-2.0
#include "text/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

namespace tolmach::text {
namespace {

icu::StringPiece piece(std::string_view utf8) {
    return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

std::string normalize(const icu::Normalizer2* form, std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    form->normalizeUTF8(0, piece(utf8), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(utf8);
}

const icu::Normalizer2* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

}  // namespace

std::string to_nfc(std::string_view utf8) {
    return is_nfc(utf8) ? std::string(utf8) : normalize(nfc(), utf8);
}

std::string to_nfd(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    return normalize(icu::Normalizer2::getNFDInstance(status), utf8);
}

bool is_nfc(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    return nfc()->isNormalizedUTF8(piece(utf8), status);
}

}  // namespace tolmach::text
