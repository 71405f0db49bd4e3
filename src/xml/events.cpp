// SPDX-License-Identifier: Apache-2.0
#include "xml/events.hpp"

#include "xml/expat_parser.hpp"
#include "xml/scanner.hpp"

namespace tolmach::xml {

std::optional<std::string_view> Element::find(std::string_view attribute) const {
    for (const Attribute& a : attributes)
        if (a.ns.empty() && a.name == attribute) return a.value;
    return std::nullopt;
}

std::optional<std::string_view> Element::find(std::string_view local, std::string_view in_namespace) const {
    for (const Attribute& a : attributes)
        if (a.ns == in_namespace && a.local() == local) return a.value;
    return std::nullopt;
}

base::Result<void> parse(const std::string& name, std::string_view bytes, Handler& handler,
                         const Limits& limits) {
    base::ByteOffset reached;
    {
        Scanner scanner(name, bytes, handler, limits);
        scanner.run();
        if (handler.stopped()) return stopped(handler, scanner.location());
        if (scanner.at_end()) return {};
        reached = scanner.reached();
    }
    return parse_with_expat(name, bytes, handler, limits, reached);
}

}  // namespace tolmach::xml
