// SPDX-License-Identifier: Apache-2.0
#include "xliff/byte_locations.hpp"

#include "base/overloaded.hpp"

namespace tolmach::xliff {

std::string key_of(const Inline& part) {
    constexpr std::string_view kShapes[] = {"p", "s", "e"};
    return std::visit(base::overloaded{[](const Text&) { return std::string(); },
                                       [&](const Code& code) {
                                           return std::string(kShapes[static_cast<std::size_t>(code.shape)]) +
                                                  code.id;
                                       },
                                       [](const Marker& marker) {
                                           const std::string edge = marker.edge == Edge::Start ? "S" : "E";
                                           return edge + (marker.id.empty() ? ":" + marker.type : marker.id);
                                       }},
                      part);
}

}  // namespace tolmach::xliff
