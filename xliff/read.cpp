// SPDX-License-Identifier: Apache-2.0
#include "xliff/read.hpp"

#include "xliff/stream.hpp"

namespace tolmach::xliff {
namespace {

class Builder final : public Visitor {
  public:
    void document(Document&& head) override { document_ = std::move(head); }
    void file(File&& head) override {
        document_.files.push_back(std::move(head));
        open_.clear();
        in_file_ = true;
    }
    void group(Group&& head) override {
        open_.push_back(document_.files.back().groups.size());
        document_.files.back().groups.push_back(std::move(head));
    }
    void unit(Unit&& unit) override { document_.files.back().units.push_back(std::move(unit)); }
    void end_group() override { open_.pop_back(); }
    void end_file() override { in_file_ = false; }
    void late(std::string&& extension) override {
        auto& to = !in_file_       ? document_.extensions
                   : open_.empty() ? document_.files.back().extensions
                                   : document_.files.back().groups[open_.back()].extensions;
        to.push_back(std::move(extension));
    }
    Document take() { return std::move(document_); }

  private:
    Document document_;
    std::vector<std::size_t> open_;  // groups
    bool in_file_ = false;
};

}  // namespace

base::Result<Document> read(const std::string& name, std::string_view bytes) {
    Builder builder;
    if (auto streamed = stream(name, bytes, builder); !streamed) return base::fail(streamed.error());
    return builder.take();
}

}  // namespace tolmach::xliff
