// SPDX-License-Identifier: Apache-2.0
// Units judged by several threads at once, with what one thread would find, in its order.
#pragma once

#include "checks/check.hpp"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tolmach::checks {

/// Takes units in the order of their documents and gives them to runs. The thread that calls it is one of
/// its `jobs`; with one job nothing else runs.
class ParallelJudge {
  public:
    /// Receives a unit when its run has taken it, in order.
    using Taken = std::function<void(Unit&& unit)>;

    /// `jobs` is 1 or more.
    ParallelJudge(std::size_t jobs, Taken taken);
    ParallelJudge(const ParallelJudge&) = delete;
    ParallelJudge& operator=(const ParallelJudge&) = delete;
    ~ParallelJudge();

    /// The run must stay where it is until finish().
    void add(Run& run, const FileInfo& file, Unit&& unit);
    /// Waits until all units so far are taken.
    void finish();

  private:
    struct Batch;

    void submit();
    void take_oldest();
    void work();

    std::size_t jobs_;
    Taken taken_;
    std::shared_ptr<Batch> filling_;
    std::deque<std::shared_ptr<Batch>> in_order_;  // Submitted and not yet taken.
    std::mutex mutex_;                             // Of what follows, and of the states of the batches.
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Batch>> waiting_;   // For a thread that judges them.
    std::vector<std::vector<Run::Judged>> spent_;  // Taken, to be freed.
    bool ends_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace tolmach::checks
