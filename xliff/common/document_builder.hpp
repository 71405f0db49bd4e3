// SPDX-License-Identifier: Apache-2.0
// DocumentBuilder: collects what a Visitor is given into a Document.
#pragma once

#include "xliff/stream.hpp"

#include <vector>

namespace tolmach::xliff {

class DocumentBuilder : public Visitor {
  public:
    void document(Document&& head) override { document_ = std::move(head); }
    void file(File&& head) override {
        document_.files.push_back(std::move(head));
        in_file_ = true;
    }
    void group(Group&& head) override {
        open_.push_back(document_.files.back().groups.size());
        document_.files.back().groups.push_back(std::move(head));
    }
    void unit(Unit&& unit) override { document_.files.back().units.push_back(std::move(unit)); }
    void end_group() override { open_.pop_back(); }
    void end_file() override { in_file_ = false; }
    void trailing_extension(std::string&& extension) override;

    Document take() { return std::move(document_); }

  private:
    Document document_;
    std::vector<std::size_t> open_;  // groups
    bool in_file_ = false;
};

}  // namespace tolmach::xliff
