// SPDX-License-Identifier: Apache-2.0
// Bindings: which namespace a prefix stands for (Namespaces in XML 1.0), innermost declaration last.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace tolmach::xml {

/// The namespace of `xml:space` and `xml:lang`.
inline constexpr std::string_view kXmlNamespace = "http://www.w3.org/XML/1998/namespace";

class Bindings {
  public:
    std::size_t size() const { return all_.size(); }
    /// Forgets all but the first `size`.
    void shrink(std::size_t size) { all_.resize(size); }
    /// Binds a prefix, empty for the default namespace; the views must outlive the binding.
    void bind(std::string_view prefix, std::string_view uri) { all_.push_back({prefix, uri}); }
    /// The namespace of a prefix; the empty prefix is bound to no namespace at first.
    std::optional<std::string_view> find(std::string_view prefix) const {
        for (auto at = all_.rbegin(); at != all_.rend(); ++at)
            if (at->prefix == prefix) return at->uri;
        if (prefix.empty()) return std::string_view();
        if (prefix == "xml") return kXmlNamespace;
        return std::nullopt;
    }

  private:
    struct Binding {
        std::string_view prefix, uri;
    };
    std::vector<Binding> all_;
};

}  // namespace tolmach::xml
