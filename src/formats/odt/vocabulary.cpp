// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/vocabulary.hpp"

#include <string>
#include <unordered_map>

namespace tolmach::formats::odt {
namespace {

struct NamedRole {
    std::string_view ns, local;
    Role role;
};

constexpr NamedRole kRoles[] = {
    {kOfficeNamespace, "text", Role::Body},
    {kOfficeNamespace, "styles", Role::Styles},
    {kOfficeNamespace, "automatic-styles", Role::Styles},
    {kOfficeNamespace, "meta", Role::Properties},
    {kOfficeNamespace, "annotation", Role::Annotation},
    {kOfficeNamespace, "annotation-end", Role::Mark},
    {kOfficeNamespace, "forms", Role::Skipped},
    {kOfficeNamespace, "settings", Role::Skipped},
    {kOfficeNamespace, "scripts", Role::Skipped},
    {kOfficeNamespace, "font-face-decls", Role::Skipped},
    {kOfficeNamespace, "event-listeners", Role::Trace},
    {kOfficeNamespace, "binary-data", Role::Skipped},
    {kStyle, "header", Role::Header},
    {kStyle, "header-left", Role::Header},
    {kStyle, "header-first", Role::Header},
    {kLibreOffice, "header-first", Role::Header},
    {kStyle, "footer", Role::Footer},
    {kStyle, "footer-left", Role::Footer},
    {kStyle, "footer-first", Role::Footer},
    {kLibreOffice, "footer-first", Role::Footer},
    {kDublinCore, "title", Role::Property},
    {kDublinCore, "subject", Role::Property},
    {kDublinCore, "description", Role::Property},
    {kMeta, "keyword", Role::Property},
    {kText, "p", Role::Paragraph},
    {kText, "h", Role::Heading},
    {kText, "span", Role::Span},
    {kText, "a", Role::Hyperlink},
    {kText, "meta", Role::Wrapper},
    {kLibreOffice, "content-control", Role::Wrapper},
    {kText, "ruby", Role::Ruby},
    {kText, "ruby-base", Role::RubyBase},
    {kText, "ruby-text", Role::Skipped},
    {kText, "s", Role::Spaces},
    {kText, "tab", Role::Tab},
    {kText, "line-break", Role::LineBreak},
    {kText, "soft-page-break", Role::Trace},
    {kText, "change", Role::Change},
    {kText, "change-start", Role::Change},
    {kText, "change-end", Role::Change},
    {kText, "tracked-changes", Role::Changes},
    {kText, "bookmark", Role::Mark},
    {kText, "bookmark-start", Role::Mark},
    {kText, "bookmark-end", Role::Mark},
    {kText, "reference-mark", Role::Mark},
    {kText, "reference-mark-start", Role::Mark},
    {kText, "reference-mark-end", Role::Mark},
    {kText, "toc-mark", Role::Mark},
    {kText, "toc-mark-start", Role::Mark},
    {kText, "toc-mark-end", Role::Mark},
    {kText, "user-index-mark", Role::Mark},
    {kText, "user-index-mark-start", Role::Mark},
    {kText, "user-index-mark-end", Role::Mark},
    {kText, "alphabetical-index-mark", Role::Mark},
    {kText, "alphabetical-index-mark-start", Role::Mark},
    {kText, "alphabetical-index-mark-end", Role::Mark},
    {kText, "note", Role::Note},
    {kText, "note-citation", Role::Skipped},
    {kText, "list", Role::List},
    {kText, "list-item", Role::ListItem},
    {kText, "list-header", Role::ListItem},
    {kText, "numbered-paragraph", Role::List},
    {kText, "section", Role::Section},
    {kText, "table-of-content", Role::Skipped},
    {kText, "illustration-index", Role::Skipped},
    {kText, "table-index", Role::Skipped},
    {kText, "object-index", Role::Skipped},
    {kText, "user-index", Role::Skipped},
    {kText, "alphabetical-index", Role::Skipped},
    {kText, "bibliography", Role::Skipped},
    {kText, "variable-decls", Role::Skipped},
    {kText, "sequence-decls", Role::Skipped},
    {kText, "user-field-decls", Role::Skipped},
    {kText, "dde-connection-decls", Role::Skipped},
    {kTable, "table", Role::Table},
    {kTable, "table-row", Role::Row},
    {kTable, "table-header-rows", Role::HeadRows},
    {kTable, "table-cell", Role::Cell},
    {kTable, "covered-table-cell", Role::CoveredCell},
    {kTable, "named-expressions", Role::Skipped},
    {kDraw, "frame", Role::Drawing},
    {kDraw, "a", Role::Drawing},
    {kDraw, "g", Role::Drawing},
    {kDraw, "custom-shape", Role::Drawing},
    {kDraw, "rect", Role::Drawing},
    {kDraw, "ellipse", Role::Drawing},
    {kDraw, "circle", Role::Drawing},
    {kDraw, "line", Role::Drawing},
    {kDraw, "polyline", Role::Drawing},
    {kDraw, "polygon", Role::Drawing},
    {kDraw, "regular-polygon", Role::Drawing},
    {kDraw, "path", Role::Drawing},
    {kDraw, "connector", Role::Drawing},
    {kDraw, "caption", Role::Drawing},
    {kDraw, "measure", Role::Drawing},
    {kDraw, "control", Role::Drawing},
    {kDraw, "page-thumbnail", Role::Drawing},
    {kDraw, "image", Role::Picture},
    {kDraw, "object", Role::Skipped},
    {kDraw, "object-ole", Role::Skipped},
    {kDraw, "applet", Role::Skipped},
    {kDraw, "plugin", Role::Skipped},
    {kSvg, "title", Role::Caption},
    {kSvg, "desc", Role::Caption},
};

}  // namespace

Role role_of(std::string_view ns, std::string_view local) {
    static const auto* const roles = [] {
        auto* made = new std::unordered_multimap<std::string_view, const NamedRole*>;
        for (const NamedRole& named : kRoles)
            made->emplace(named.local, &named);
        return made;
    }();
    const auto [first, last] = roles->equal_range(local);
    for (auto at = first; at != last; ++at)
        if (at->second->ns == ns) return at->second->role;
    return Role::Unknown;
}

}  // namespace tolmach::formats::odt
