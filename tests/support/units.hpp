// SPDX-License-Identifier: Apache-2.0
// One-line units for tests: text with `{1}…{/1}` for paired codes, `{2/}` for placeholders, `{fn3/}` for
// footnote calls.
#pragma once

#include "xliff/model.hpp"

#include <string>
#include <string_view>

namespace tolmach::tests {

inline xliff::Content content(std::string_view written) {
    xliff::Content made;
    for (std::size_t i = 0; i < written.size();) {
        const std::size_t open = std::min(written.find('{', i), written.size());
        xliff::append_text(made, written.substr(i, open - i));
        if (open == written.size()) break;
        const std::size_t close = written.find('}', open);
        std::string_view name = written.substr(open + 1, close - open - 1);
        xliff::Code code;
        code.shape = xliff::Code::Shape::Start;
        if (name.starts_with('/')) {
            code.shape = xliff::Code::Shape::End;
            name.remove_prefix(1);
        } else if (name.ends_with('/')) {
            code.shape = xliff::Code::Shape::Placeholder;
            name.remove_suffix(1);
        }
        code.id = name;
        if (name.starts_with("fn")) {
            code.details.mutable_value().sub_flows = {code.id};
            code.can_delete = false;
        }
        made.emplace_back(code);
        i = close + 1;
    }
    return made;
}

/// A translated unit of one segment `s1`.
inline xliff::Unit unit(std::string_view source, std::string_view target, std::string id = "b1") {
    xliff::Unit made;
    made.id = std::move(id);
    xliff::Segment segment;
    segment.id = "s1";
    segment.source = content(source);
    segment.target = content(target);
    segment.state = xliff::State::Translated;
    made.segments.push_back(segment);
    return made;
}

inline xliff::Document document(std::vector<xliff::Unit> units, std::string target_language) {
    xliff::Document made;
    made.name = "note.xlf";
    made.source_language = "en";
    made.target_language = std::move(target_language);
    xliff::File file;
    file.id = "f1";
    file.original = "note.txt";
    file.units = std::move(units);
    made.files.push_back(file);
    return made;
}

}  // namespace tolmach::tests
