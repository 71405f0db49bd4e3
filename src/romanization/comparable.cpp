// SPDX-License-Identifier: Apache-2.0
#include "romanization/comparable.hpp"

#include "text/character.hpp"
#include "text/normalize.hpp"
#include "text/utf8.hpp"

namespace tolmach::romanization {
namespace {

// Signs that stand for the soft sign, and for the hard sign, in print and typing.
constexpr std::u32string_view kSoft = U"’'ʹʼ‘′´", kHard = U"”\"ʺ″“";
constexpr char32_t kLeftHalf = 0xFE20, kRightHalf = 0xFE21;

}  // namespace

std::u32string comparable(std::string_view latin) {
    std::u32string out;
    for (const char32_t c : text::to_utf32(text::to_nfd(latin))) {
        if (c == kRightHalf) continue;
        if (c == kLeftHalf)
            out += kTie;
        else if (kSoft.find(c) != kSoft.npos)
            out += U'\'';
        else if (kHard.find(c) != kHard.npos)
            out += U'"';
        else
            out += text::to_lower(c);
    }
    return out;
}

}  // namespace tolmach::romanization
