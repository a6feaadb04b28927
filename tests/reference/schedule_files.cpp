#include "tests/reference/schedule_files.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <span>

namespace reference {

namespace {

struct Job
{
    int duration = 0;
    std::vector<int> needs;
    std::vector<std::size_t> successors;
};

struct Project
{
    std::vector<Job> jobs;
    std::vector<std::int32_t> capacity;
};

constexpr int most_jobs = 100000;
constexpr int most_amount = 1000000;

/// Whole numbers of a text, one after the other; words between them are passed over.
class Numbers
{
public:
    explicit Numbers(std::string_view text) : m_rest{text} {}

    int next(int least, int most)
    {
        while (!m_rest.empty() && std::isdigit(static_cast<unsigned char>(m_rest.front())) == 0) {
            m_rest.remove_prefix(1);
        }
        int value = 0;
        auto const [end, error] =
            std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc{} || value < least || value > most) {
            throw ScheduleFileError{m_rest.empty() ? "the file ends too early"
                                                   : "a number is out of range"};
        }
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }

private:
    std::string_view m_rest;
};

/// What stands behind the line that begins with `title` and, if asked, the line after it.
std::string_view section(std::string_view text, std::string_view title, int lines)
{
    std::size_t at = text.find(title);
    if (at == std::string_view::npos) {
        throw ScheduleFileError{"there is no section " + std::string{title}};
    }
    for (int i = 0; i <= lines; ++i) {
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return text.substr(at);
}

/// Jobs of the file in an order in which successors stand behind. \throws for a cycle
std::vector<std::size_t> sorted_jobs(std::vector<Job> const &jobs)
{
    std::vector<int> waits(jobs.size(), 0);
    for (Job const &job : jobs) {
        for (std::size_t const later : job.successors) {
            ++waits[later];
        }
    }
    std::vector<std::size_t> sorted;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        if (waits[j] == 0) {
            sorted.push_back(j);
        }
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        for (std::size_t const later : jobs[sorted[i]].successors) {
            if (--waits[later] == 0) {
                sorted.push_back(later);
            }
        }
    }
    if (sorted.size() != jobs.size()) {
        throw ScheduleFileError{"the jobs wait for each other in a circle"};
    }
    return sorted;
}

ProjectInstance to_instance(Project const &project)
{
    std::vector<Job> const &jobs = project.jobs;
    std::vector<std::size_t> const sorted = sorted_jobs(jobs);
    ProjectInstance instance;
    instance.activity_of.resize(jobs.size());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        instance.activity_of[sorted[i]] = static_cast<std::uint32_t>(i);
    }
    std::vector<std::vector<std::uint32_t>> after(jobs.size());
    sim::works::Period horizon = 0;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        horizon += jobs[j].duration;
        for (std::size_t const later : jobs[j].successors) {
            after[instance.activity_of[later]].push_back(instance.activity_of[j]);
        }
    }
    sim::works::ProblemBuilder builder;
    for (std::int32_t const amount : project.capacity) {
        builder.add_resource({amount});
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        Job const &job = jobs[sorted[i]];
        std::vector<sim::works::Need> needs;
        for (std::size_t r = 0; r < job.needs.size(); ++r) {
            if (job.needs[r] > project.capacity[r]) {
                throw ScheduleFileError{"a job needs more than there is"};
            }
            needs.push_back({static_cast<std::uint32_t>(r), job.needs[r]});
        }
        builder.add_activity({.content = 1000 * static_cast<std::int64_t>(job.duration)}, after[i],
                             needs);
    }
    builder.set_horizon(std::max<sim::works::Period>(horizon, 1));
    instance.problem = builder.take();
    return instance;
}

std::vector<std::size_t> read_successors(Numbers &numbers, std::size_t jobs)
{
    std::vector<std::size_t> successors(
        static_cast<std::size_t>(numbers.next(0, static_cast<int>(jobs))));
    for (std::size_t &later : successors) {
        later = static_cast<std::size_t>(numbers.next(1, static_cast<int>(jobs)) - 1);
    }
    return successors;
}

} // namespace

ProjectInstance read_sm(std::string_view text)
{
    auto const count = [&](std::string_view title) {
        return static_cast<std::size_t>(Numbers{section(text, title, -1)}.next(0, most_jobs));
    };
    Project project;
    project.jobs.resize(count("jobs (incl."));
    project.capacity.resize(count("- renewable"));
    if (count("- nonrenewable") != 0) {
        throw ScheduleFileError{"resources that are used up are not supported"};
    }
    Numbers relations{section(text, "PRECEDENCE RELATIONS", 1)};
    for (Job &job : project.jobs) {
        relations.next(1, most_jobs);
        if (relations.next(1, most_jobs) != 1) {
            throw ScheduleFileError{"jobs with several modes are not supported"};
        }
        job.successors = read_successors(relations, project.jobs.size());
    }
    Numbers requests{section(text, "REQUESTS/DURATIONS", 2)};
    for (Job &job : project.jobs) {
        requests.next(1, most_jobs);
        requests.next(1, 1);
        job.duration = requests.next(0, most_amount);
        for (std::size_t r = 0; r < project.capacity.size(); ++r) {
            job.needs.push_back(requests.next(0, most_amount));
        }
    }
    Numbers capacities{section(text, "RESOURCEAVAILABILITIES", 1)};
    for (std::int32_t &amount : project.capacity) {
        amount = capacities.next(0, most_amount);
    }
    return to_instance(project);
}

ProjectInstance read_rcp(std::string_view text)
{
    Numbers numbers{text};
    Project project;
    project.jobs.resize(static_cast<std::size_t>(numbers.next(1, most_jobs)));
    project.capacity.resize(static_cast<std::size_t>(numbers.next(0, most_jobs)));
    for (std::int32_t &amount : project.capacity) {
        amount = numbers.next(0, most_amount);
    }
    for (Job &job : project.jobs) {
        job.duration = numbers.next(0, most_amount);
        for (std::size_t r = 0; r < project.capacity.size(); ++r) {
            job.needs.push_back(numbers.next(0, most_amount));
        }
        job.successors = read_successors(numbers, project.jobs.size());
    }
    return to_instance(project);
}

} // namespace reference
