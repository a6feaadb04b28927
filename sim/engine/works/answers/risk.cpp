#include "sim/engine/works/answers/risk.hpp"

#include "sim/engine/works/answers/risk_count.hpp"
#include "sim/engine/works/answers/uncertainty.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <thread>

namespace sim::works {

namespace {

struct Worker
{
    WorksRun run;
    Course course;
    RiskCounts counts;
};

/// Calls `make(worker, draw)` for all draws, worker 0 on the calling thread.
/// \throws Cancelled once no thread is at work any more
template <typename Make>
void for_draws(int draws, std::size_t workers, Progress &progress, Make const &make)
{
    std::atomic<int> next = 0;
    std::atomic<bool> stop = false;
    std::vector<std::jthread> helpers;
    for (std::size_t worker = 1; worker < workers; ++worker) {
        helpers.emplace_back([&, worker] {
            for (int draw = next++; draw < draws && !stop; draw = next++) {
                make(worker, draw);
            }
        });
    }
    try {
        for (int draw = next++; draw < draws; draw = next++) {
            progress.step(static_cast<double>(draw) / draws);
            make(0, draw);
        }
    } catch (...) {
        stop = true;
        throw;
    }
}

Day quantile(std::vector<Day> const &sorted, double share)
{
    auto const rank =
        static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size()) - 1e-9));
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

/// \param days  [draw][target]
void sum_targets(WorksPlan const &plan, std::vector<Day> const &days, WorksRisk &risk)
{
    std::size_t const targets = plan.targets.size();
    for (std::size_t t = 0; t < targets; ++t) {
        std::vector<Day> reached;
        for (std::size_t at = t; at < days.size(); at += targets) {
            reached.push_back(days[at]);
        }
        std::sort(reached.begin(), reached.end());
        auto const met = std::upper_bound(reached.begin(), reached.end(), plan.targets[t].due);
        risk.chance.push_back(static_cast<double>(met - reached.begin()) / risk.draws);
        risk.reached_p10.push_back(quantile(reached, 0.1));
        risk.reached_p50.push_back(quantile(reached, 0.5));
        risk.reached_p90.push_back(quantile(reached, 0.9));
    }
}

void sum_counts(std::vector<Worker> const &workers, WorksRisk &risk)
{
    std::vector<int> jurisdictions = workers.front().counts.jurisdictions;
    std::vector<int> misses = workers.front().counts.culprits;
    for (std::size_t w = 1; w < workers.size(); ++w) {
        for (std::size_t j = 0; j < jurisdictions.size(); ++j) {
            jurisdictions[j] += workers[w].counts.jurisdictions[j];
        }
        for (std::size_t i = 0; i < misses.size(); ++i) {
            misses[i] += workers[w].counts.culprits[i];
        }
    }
    for (int const draws : jurisdictions) {
        risk.chance_by_jurisdiction.push_back(static_cast<double>(draws) / risk.draws);
    }
    for (std::uint32_t i = 0; i < misses.size(); ++i) {
        if (misses[i] > 0) {
            risk.culprits.push_back({i, misses[i]});
        }
    }
    std::stable_sort(risk.culprits.begin(), risk.culprits.end(),
                     [](auto const &a, auto const &b) { return a.misses > b.misses; });
}

} // namespace

WorksRisk draw_risk(Case const &works, WorksSchedule const &schedule,
                    Uncertainty const &uncertainty, RiskEffort const &effort, Progress &progress)
{
    WorksRisk risk;
    risk.draws = std::max(effort.draws, 0);
    risk.seed = effort.seed;
    if (schedule.empty() || risk.draws == 0) {
        risk.draws = 0;
        return risk;
    }
    std::size_t const wanted =
        effort.threads == 0 ? std::thread::hardware_concurrency() : effort.threads;
    std::size_t const count =
        std::clamp<std::size_t>(wanted, 1, static_cast<std::size_t>(risk.draws));
    RiskQuestions const asked = risk_questions(works, schedule);
    std::vector<Worker> workers;
    for (std::size_t w = 0; w < count; ++w) {
        workers.push_back(
            {WorksRun{works.plan, works.problem, schedule}, {}, make_counts(works.plan, asked)});
    }
    std::size_t const targets = works.plan.targets.size();
    std::vector<Day> days(static_cast<std::size_t>(risk.draws) * targets);
    for_draws(risk.draws, count, progress, [&](std::size_t w, int draw) {
        Worker &worker = workers[w];
        RandomStream random = stream_of(effort.seed, draw);
        draw_course(works.plan, uncertainty, random, worker.course);
        worker.run.run(worker.course);
        count_run(works.plan, asked, worker.run, draw, worker.counts,
                  days.data() + static_cast<std::size_t>(draw) * targets);
    });
    sum_targets(works.plan, days, risk);
    sum_counts(workers, risk);
    return risk;
}

WorksRisk draw_risk(Case const &works, WorksSchedule const &schedule, RiskEffort const &effort,
                    Progress &progress)
{
    return draw_risk(works, schedule, uncertainty_of(works), effort, progress);
}

} // namespace sim::works
