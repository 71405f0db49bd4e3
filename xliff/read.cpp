// SPDX-License-Identifier: Apache-2.0
#include "xliff/read.hpp"

#include "xliff/common/document_builder.hpp"

namespace tolmach::xliff {

void DocumentBuilder::trailing_extension(std::string&& extension) {
    File* file = in_file_ ? &document_.files.back() : nullptr;
    auto& to = !file           ? document_.extensions
               : open_.empty() ? file->extensions
                               : file->groups[open_.back()].extensions;
    to.push_back(std::move(extension));
}

base::Result<Document> read(const std::string& name, std::string_view bytes) {
    DocumentBuilder builder;
    if (auto streamed = stream(name, bytes, builder); !streamed) return base::fail(streamed.error());
    return builder.take();
}

}  // namespace tolmach::xliff
