// SPDX-License-Identifier: Apache-2.0
#include "base/source_text.hpp"

#include <algorithm>

namespace tolmach::base {

Location SourceText::location(ByteOffset at) const {
    if (line_starts_.empty()) {
        line_starts_.push_back(0);
        for (std::size_t i = 0; i < bytes_.size(); ++i) {
            const bool crlf = bytes_[i] == '\r' && i + 1 < bytes_.size() && bytes_[i + 1] == '\n';
            if (bytes_[i] == '\n' || (bytes_[i] == '\r' && !crlf)) line_starts_.push_back(i + 1);
        }
    }
    const std::size_t byte = std::min(at.value, bytes_.size());
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
    const std::size_t start = *(next - 1);
    const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto column = std::count_if(bytes_.begin() + static_cast<std::ptrdiff_t>(start),
                                      bytes_.begin() + static_cast<std::ptrdiff_t>(byte), is_lead);
    return {name_, static_cast<std::size_t>(next - line_starts_.begin()),
            static_cast<std::size_t>(column) + 1};
}

}  // namespace tolmach::base
