// SPDX-License-Identifier: Apache-2.0
#include "review/reference_writing.hpp"

#include "base/files.hpp"
#include "citation/italics.hpp"
#include "romanization/scheme.hpp"

#include <utility>

namespace tolmach::review {
namespace {

constexpr std::size_t kLargestStyle = std::size_t{1} << 16;

base::Result<citation::Style> style_named(const std::string& name) {
    if (!name.ends_with(".toml")) return citation::find_style(name);
    const auto bytes = base::read_file(name, kLargestStyle);
    if (!bytes) return base::fail(bytes.error());
    return citation::read_style(*bytes, name);
}

}  // namespace

base::Result<citation::Style> style_for(const std::string& option, const editions::Project& project,
                                        const std::string& language) {
    const std::string& own = project.edition(language).references;
    const std::string name = !option.empty() ? option
                             : !own.empty()  ? own
                                             : std::string(citation::usual_style(language));
    if (name.empty())
        return base::fail(base::ErrorCode::Usage, "no style of references is usual in " + language, {},
                          "name one with --style, or with references in the project file");
    auto style = style_named(name);
    if (!style) return style;
    for (const auto& [works, scheme] : style->schemes)
        if (!romanization::find_scheme(romanization::schemes(), scheme))
            return base::fail(base::ErrorCode::Invalid, "no scheme is called \"" + scheme + "\"", {name},
                              "`tolmach schemes` lists them");
    return style;
}

base::Result<formats::Italics> italics_for(const editions::Project& project, const std::string& language) {
    const bool has_style =
        !project.edition(language).references.empty() || !citation::usual_style(language).empty();
    if (!has_style) return formats::Italics();
    const auto style = style_for({}, project, language);
    if (!style) return base::fail(style.error());
    if (style->italic.empty()) return formats::Italics();
    return formats::Italics([style = *style, language](std::string_view reference) {
        return citation::italic_spans(style, reference, language);
    });
}

citation::KnownWorks works_for(const glossary::Concepts& concepts, const citation::Style& style,
                               const std::string& language, terminology::RestoreTitle restore) {
    return terminology::works_of(concepts, language, {style.schemes, std::move(restore)});
}

}  // namespace tolmach::review
