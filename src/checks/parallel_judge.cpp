// SPDX-License-Identifier: Apache-2.0
#include "checks/parallel_judge.hpp"

#include <exception>
#include <utility>

namespace tolmach::checks {
namespace {

constexpr std::size_t kUnitsOfBatch = 32;
// Under way at once, so that memory stays bounded; what was freed a moment ago is the fastest, too.
constexpr std::size_t kBatchesOfJob = 4;

}  // namespace

// Units of one file, and what is said of them when they are judged.
struct ParallelJudge::Batch {
    Batch(Run& of_run, FileInfo of_file) : run(of_run), file(std::move(of_file)) {
        units.reserve(kUnitsOfBatch);
    }

    void judge() noexcept try {
        judged.reserve(units.size());
        for (const Unit& unit : units)
            judged.push_back(run.judge(file, unit));
    } catch (...) {
        failure = std::current_exception();
    }

    Run& run;
    FileInfo file;
    std::vector<Unit> units;
    std::vector<Run::Judged> judged;
    std::exception_ptr failure;
    bool is_judged = false;
    bool is_judged_here = false;  // By the thread that takes it.
};

ParallelJudge::ParallelJudge(std::size_t jobs, Taken taken) : jobs_(jobs), taken_(std::move(taken)) {}

ParallelJudge::~ParallelJudge() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

void ParallelJudge::add(Run& run, const FileInfo& file, Unit&& unit) {
    if (jobs_ == 1) {
        run.observe(file, unit);
        return taken_(std::move(unit));
    }
    if (filling_ && (&filling_->run != &run || filling_->file.name != file.name ||
                     filling_->file.original != file.original))
        submit();
    if (!filling_) filling_ = std::make_shared<Batch>(run, file);
    filling_->units.push_back(std::move(unit));
    if (filling_->units.size() == kUnitsOfBatch) submit();
}

void ParallelJudge::finish() {
    if (filling_) submit();
    while (!in_order_.empty())
        take_oldest();
}

void ParallelJudge::submit() {
    in_order_.push_back(filling_);
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::exchange(filling_, nullptr));
    }
    // A file of a few units is over before a thread has begun.
    if (threads_.size() + 1 < jobs_ && in_order_.size() > threads_.size())
        threads_.emplace_back([this] { work(); });
    changed_.notify_one();
    while (in_order_.size() >= jobs_ * kBatchesOfJob)
        take_oldest();
}

// Judges what waits until the oldest is ready, and hands that on.
void ParallelJudge::take_oldest() {
    const std::shared_ptr<Batch> oldest = std::move(in_order_.front());
    in_order_.pop_front();
    for (std::unique_lock lock(mutex_); !oldest->is_judged;) {
        if (waiting_.empty()) {
            changed_.wait(lock);
            continue;
        }
        const std::shared_ptr<Batch> next = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        next->judge();
        lock.lock();
        next->is_judged = next->is_judged_here = true;
    }
    if (oldest->failure) std::rethrow_exception(oldest->failure);
    for (std::size_t i = 0; i < oldest->units.size(); ++i) {
        oldest->run.take(oldest->judged[i]);
        taken_(std::move(oldest->units[i]));
    }
    // What a thread has read is freed fastest by a thread that reads; what was read here, here.
    if (oldest->is_judged_here) return;
    const std::lock_guard lock(mutex_);
    spent_.push_back(std::move(oldest->judged));
}

void ParallelJudge::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return ends_ || !waiting_.empty(); });
        if (ends_) return;
        const std::shared_ptr<Batch> next = std::move(waiting_.front());
        waiting_.pop_front();
        std::vector<std::vector<Run::Judged>> spent = std::move(spent_);
        spent_.clear();
        lock.unlock();
        spent.clear();
        next->judge();
        lock.lock();
        next->is_judged = true;
        changed_.notify_all();
    }
}

}  // namespace tolmach::checks
