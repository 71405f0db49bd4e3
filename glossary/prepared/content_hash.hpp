// SPDX-License-Identifier: Apache-2.0
// A number for the content of a file, of this machine.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace tolmach::glossary {

/// FNV-1a over 64-bit pieces, which reads some gigabytes a second. Nothing that must withstand somebody who
/// looks for two contents with one number.
class ContentHash {
  public:
    ContentHash& add(std::uint64_t value) {
        hash_ = (hash_ ^ value) * 0x100000001B3U ^ (hash_ >> 31);
        return *this;
    }
    ContentHash& add(std::string_view bytes) {
        add(bytes.size());
        for (; bytes.size() >= sizeof(std::uint64_t); bytes.remove_prefix(sizeof(std::uint64_t))) {
            std::uint64_t piece = 0;
            std::memcpy(&piece, bytes.data(), sizeof piece);
            add(piece);
        }
        for (const char c : bytes)
            add(static_cast<std::uint64_t>(static_cast<unsigned char>(c)));
        return *this;
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 0xCBF29CE484222325U;
};

}  // namespace tolmach::glossary
