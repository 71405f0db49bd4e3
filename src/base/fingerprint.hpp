// SPDX-License-Identifier: Apache-2.0
// A number for what a text says, the same on every machine, so that files may keep it.
#pragma once

#include <cstdint>
#include <string_view>

namespace tolmach::base {

/// FNV-1a of 64 bits over texts, each with its end: `ab`, `c` and `a`, `bc` differ. Nothing that must
/// withstand somebody who looks for two texts with one number.
class Fingerprint {
  public:
    Fingerprint& add(std::string_view text) {
        for (const char c : text)
            mix(static_cast<unsigned char>(c));
        mix(0xFF);  // In no text that is UTF-8.
        return *this;
    }
    std::uint64_t value() const { return value_; }

  private:
    void mix(std::uint64_t byte) { value_ = (value_ ^ byte) * 1099511628211U; }

    std::uint64_t value_ = 14695981039346656037U;
};

}  // namespace tolmach::base
