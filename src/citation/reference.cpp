// SPDX-License-Identifier: Apache-2.0
#include "citation/reference.hpp"

#include <algorithm>
#include <array>

namespace tolmach::citation {
namespace {

// In the order of WorkType.
constexpr std::array<std::string_view, 10> kCslTypes = {
    "document", "article-journal", "article-newspaper", "book",        "chapter",
    "report",   "thesis",          "webpage",           "legislation", "interview"};

}  // namespace

std::string_view csl_type(WorkType type) {
    return kCslTypes[static_cast<std::size_t>(type)];
}

WorkType work_type(std::string_view csl_type) {
    const auto found = std::find(kCslTypes.begin(), kCslTypes.end(), csl_type);
    return found == kCslTypes.end() ? WorkType::Document : static_cast<WorkType>(found - kCslTypes.begin());
}

}  // namespace tolmach::citation
