// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/extensions.hpp"

#include "xliff/names.hpp"
#include "xliff/validation/values.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tolmach::xliff {
namespace {

// An extension is XML as this program writes it: ` name="value"`, quotation marks in values escaped.
struct Name {
    std::string_view native, kept;
};
constexpr Name kNames[] = {{"id", "tolmach:native-id"}, {"xml:id", "tolmach:native-xml-id"}};
constexpr std::string_view kDeclaration = " xmlns:tolmach=\"urn:tolmach:xliff\"";
constexpr std::string_view kRootStart = "<tolmach:root xmlns:tolmach=\"urn:tolmach:xliff\">";
constexpr std::string_view kRootEnd = "</tolmach:root>";

/// How an attribute begins.
std::string assigned(std::string_view name) {
    return " " + std::string(name) + "=\"";
}

/// The places in an extension where an id begins that XLIFF 2 does not take.
class WrongIds final : public xml::Handler {
  public:
    WrongIds(std::string_view extension, std::unordered_set<std::string>& taken)
        : extension_(extension), taken_(taken) {}

    void start(const xml::Element& element) override {
        // The modules have rules of their own, which what comes from another version of 2 keeps.
        if (element.ns.starts_with("urn:oasis:names:tc:xliff:") && element.ns != names::kCore12) return;
        if (element.ns == names::kIts) return;
        const std::string_view tag =
            extension_.substr(element.tag.start.value, element.tag.end.value - element.tag.start.value);
        for (const xml::Attribute& attribute : element.attributes) {
            const auto* name = std::find_if(std::begin(kNames), std::end(kNames), [&](const Name& known) {
                return known.native == attribute.name;
            });
            if (name == std::end(kNames)) continue;
            const bool fits = validation::is_name_token(attribute.value);
            if (fits && taken_.emplace(attribute.value).second) continue;
            const std::size_t at = tag.find(assigned(name->native));
            if (at != std::string_view::npos) places_.push_back({element.tag.start.value + at, name});
        }
    }
    struct IdPosition {
        std::size_t at;
        const Name* name;
    };
    const std::vector<IdPosition>& places() const { return places_; }

  private:
    std::string_view extension_;
    std::unordered_set<std::string>& taken_;
    std::vector<IdPosition> places_;
};

/// All extensions of one element of the standard.
std::size_t fit_extensions(std::vector<std::string>& extensions) {
    std::unordered_set<std::string> taken;
    std::size_t fitted = 0;
    for (std::string& extension : extensions) {
        WrongIds ids(extension, taken);
        // An extension was well-formed when it was read.
        [[maybe_unused]] const auto parsed = xml::parse("extension", extension, ids);
        for (auto at = ids.places().rbegin(); at != ids.places().rend(); ++at)
            extension.replace(at->at + 1, at->name->native.size(), at->name->kept);
        if (!ids.places().empty() && extension.find(kDeclaration) == std::string::npos)
            extension.insert(extension.find_first_of(" \t\r\n/>", 1), kDeclaration);
        fitted += ids.places().size();
    }
    return fitted;
}

void erase_all(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
}

void restore_extension(std::string& extension) {
    for (const Name& name : kNames) {
        const std::string kept = assigned(name.kept);
        for (std::size_t at = extension.find(kept); at != std::string::npos; at = extension.find(kept, at))
            extension.replace(at + 1, name.kept.size(), name.native);
    }
    std::string without = extension;
    erase_all(without, kDeclaration);
    if (without.find("tolmach:") == std::string::npos) extension = std::move(without);
}

/// Calls `each` with the extensions of every element of a document but the root.
template <class Each>
void for_each_owner(Document& document, Each each) {
    for (File& file : document.files) {
        each(file.extensions);
        for (Group& group : file.groups)
            each(group.extensions);
        for (Unit& unit : file.units) {
            each(unit.extensions);
            for (Match& match : unit.matches)
                each(match.extensions);
        }
    }
}

}  // namespace

std::size_t make_extensions_valid_for_xliff2(Document& document) {
    if (!document.files.empty())
        for (std::string& extension : document.extensions)
            document.files.front().extensions.push_back(std::string(kRootStart) +
                                                        std::exchange(extension, {}) + std::string(kRootEnd));
    document.extensions.clear();
    std::size_t fitted = 0;
    for_each_owner(document,
                   [&](std::vector<std::string>& extensions) { fitted += fit_extensions(extensions); });
    return fitted;
}

void restore_extensions(Document& document) {
    if (!document.files.empty())
        std::erase_if(document.files.front().extensions, [&](const std::string& extension) {
            const std::string_view xml = extension;
            const bool of_root = xml.starts_with(kRootStart) && xml.ends_with(kRootEnd);
            if (of_root)
                document.extensions.emplace_back(
                    xml.substr(kRootStart.size(), xml.size() - kRootStart.size() - kRootEnd.size()));
            return of_root;
        });
    for (std::string& extension : document.extensions)
        restore_extension(extension);
    for_each_owner(document, [](std::vector<std::string>& extensions) {
        for (std::string& extension : extensions)
            restore_extension(extension);
    });
}

}  // namespace tolmach::xliff
