#include "tests/common/random_works.hpp"

#include "sim/engine/climate/random.hpp"

#include <algorithm>
#include <numeric>

using namespace sim::works;

namespace {

class Draw
{
public:
    explicit Draw(std::uint64_t seed) : m_stream{seed} {}
    /// In [low, high].
    int from(int low, int high)
    {
        auto const span = static_cast<std::uint64_t>(high - low + 1);
        return low + static_cast<int>(m_stream.next_bits() % span);
    }
    bool chance(int percent) { return from(1, 100) <= percent; }

private:
    sim::RandomStream m_stream;
};

RawTime random_time(Draw &draw, Period horizon)
{
    constexpr std::uint16_t part[] = {500, 600, 750, 850};
    RawTime time;
    bool const halves = draw.chance(50);
    for (Period p = 0; p < horizon; ++p) {
        bool const off = draw.chance(25);
        bool const less = halves && draw.chance(40);
        time.share.push_back(off ? 0 : (less ? part[draw.from(0, 3)] : 1000));
    }
    for (Period p = draw.from(3, 12); draw.chance(70) && p < horizon; p += draw.from(4, 20)) {
        time.closures.push_back(p);
    }
    return time;
}

std::vector<std::int32_t> random_capacity(Draw &draw, RandomWorksShape const &shape)
{
    if (!shape.profiles || draw.chance(50)) {
        return {draw.from(2, 5)};
    }
    std::vector<std::int32_t> row;
    std::int32_t now = draw.from(1, 5);
    for (Period p = 0; p < shape.horizon; ++p) {
        now = draw.chance(10) ? draw.from(0, 5) : now;
        row.push_back(now);
    }
    return row;
}

struct Drawn
{
    ProblemBuilder::Activity activity;
    std::vector<std::uint32_t> after;
    std::vector<Need> needs;
};

Drawn random_activity(Draw &draw, RandomWorksShape const &shape, std::uint32_t index, int times)
{
    Drawn drawn;
    ProblemBuilder::Activity &activity = drawn.activity;
    activity.content = draw.chance(8) ? 0 : draw.from(1, 4 * shape.longest) * 250;
    activity.time =
        times > 0 && draw.chance(70) ? static_cast<std::uint32_t>(draw.from(0, times - 1)) : none;
    activity.not_before = draw.chance(25) ? draw.from(0, shape.horizon / 6) : 0;
    if (shape.objective) {
        activity.units = draw.chance(50) ? draw.from(1, 9) : 0;
        activity.due = draw.chance(30) ? draw.from(1, shape.horizon) : never;
        activity.late_weight = draw.chance(30) ? draw.from(1, 4) : 0;
    }
    for (std::uint32_t earlier = index > 6 ? index - 6 : 0; earlier < index; ++earlier) {
        if (draw.chance(25)) {
            drawn.after.push_back(earlier);
        }
    }
    for (std::uint32_t resource = 0; resource < shape.resources; ++resource) {
        if (activity.content > 0 && draw.chance(60)) {
            drawn.needs.push_back({resource, draw.from(1, 2)});
        }
    }
    return drawn;
}

/// Capacity that is left; takes and gives back whole activities.
class Room
{
public:
    explicit Room(RandomWorks const &works) : m_works{works}
    {
        Problem const &problem = works.problem;
        for (std::size_t r = 0; r < problem.capacity.size(); ++r) {
            m_left.emplace_back();
            for (Period p = 0; p < problem.horizon; ++p) {
                m_left.back().push_back(problem.capacity_of(r, p));
            }
        }
    }

    [[nodiscard]] std::optional<Period> finish(std::size_t activity, Period start) const
    {
        Problem const &problem = m_works.problem;
        std::int64_t const content = problem.content[activity];
        if (problem.time[activity] == none || content == 0) {
            return start + static_cast<Period>((content + 999) / 1000);
        }
        return walked_finish(m_works.times[problem.time[activity]], start, content);
    }

    [[nodiscard]] bool fits(std::size_t activity, Period start, Period finish)
    {
        move(activity, start, finish, -1);
        bool good = true;
        for (std::vector<std::int32_t> const &row : m_left) {
            good = good && std::ranges::none_of(row, [](std::int32_t v) { return v < 0; });
        }
        if (!good) {
            move(activity, start, finish, 1);
        }
        return good;
    }

    void move(std::size_t activity, Period start, Period finish, int sign)
    {
        Problem const &problem = m_works.problem;
        for (std::size_t n = problem.first_need[activity]; n < problem.first_need[activity + 1];
             ++n) {
            for (Period p = start; p < finish; ++p) {
                std::uint32_t const time = problem.time[activity];
                if (time == none || m_works.times[time].share[static_cast<std::size_t>(p)] > 0) {
                    m_left[problem.need_resource[n]][static_cast<std::size_t>(p)] +=
                        sign * problem.need_amount[n];
                }
            }
        }
    }

private:
    RandomWorks const &m_works;
    std::vector<std::vector<std::int32_t>> m_left;
};

Period released(Problem const &problem, Schedule const &schedule, std::size_t activity)
{
    Period from = problem.not_before[activity];
    for (std::uint32_t const earlier : problem.predecessors(activity)) {
        from = std::max(from, schedule.finish[earlier]);
    }
    return from;
}

void visit_all(RandomWorks const &works, Room &room, Schedule &schedule, std::size_t activity,
               std::function<void(Schedule const &)> const &visit)
{
    Problem const &problem = works.problem;
    if (activity == problem.size()) {
        visit(schedule);
        return;
    }
    Period const fixed = problem.fixed_start[activity];
    for (Period start = released(problem, schedule, activity); start <= problem.horizon; ++start) {
        std::optional<Period> const finish = room.finish(activity, start);
        if ((fixed >= 0 && start != fixed) || !finish || *finish > problem.horizon ||
            !room.fits(activity, start, *finish)) {
            continue;
        }
        schedule.start[activity] = start;
        schedule.finish[activity] = *finish;
        visit_all(works, room, schedule, activity + 1, visit);
        room.move(activity, start, *finish, 1);
    }
}

Schedule empty_schedule(std::size_t size)
{
    return {std::vector<Period>(size), std::vector<Period>(size)};
}

} // namespace

RandomWorks random_works(std::uint64_t seed, RandomWorksShape const &shape)
{
    Draw draw{seed * 0x9e3779b97f4a7c15ULL + 1};
    RandomWorks works;
    ProblemBuilder builder;
    int const times = shape.calendars ? draw.from(1, 3) : 0;
    for (int t = 0; t < times; ++t) {
        works.times.push_back(random_time(draw, shape.horizon));
        builder.add_time(WorkingTime{works.times.back().share, works.times.back().closures});
    }
    for (std::size_t r = 0; r < shape.resources; ++r) {
        builder.add_resource(random_capacity(draw, shape));
    }
    std::int64_t units = 0;
    std::vector<Period> earliest;
    for (std::uint32_t a = 0; a < shape.activities; ++a) {
        Drawn drawn = random_activity(draw, shape, a, times);
        if (shape.fixed && draw.chance(12)) {
            drawn.activity.fixed_start =
                drawn.activity.not_before + draw.from(0, shape.horizon / 3);
        }
        units += drawn.activity.units;
        builder.add_activity(drawn.activity, drawn.after, drawn.needs);
    }
    builder.set_horizon(shape.horizon);
    std::vector<Quota> quotas;
    for (int q = shape.objective ? draw.from(0, 2) : 0; q > 0; --q) {
        quotas.push_back({.units = units * draw.from(30, 100) / 100,
                          .due = draw.from(1, shape.horizon),
                          .weight = draw.from(0, 20),
                          .late_weight = draw.from(0, 50)});
    }
    builder.set_quotas(quotas, draw.from(1, 3));
    works.problem = builder.take();
    return works;
}

std::optional<Period> walked_finish(RawTime const &time, Period start, std::int64_t content)
{
    auto const count = static_cast<Period>(time.share.size());
    if (start >= count || time.share[static_cast<std::size_t>(start)] == 0) {
        return std::nullopt;
    }
    std::int64_t season = 0;
    std::int64_t longest_season = 0;
    for (Period p = 0; p < count; ++p) {
        if (std::ranges::find(time.closures, p) != time.closures.end()) {
            season = 0;
        }
        season += time.share[static_cast<std::size_t>(p)];
        longest_season = std::max(longest_season, season);
    }
    std::int64_t left = content;
    for (Period p = start; p < count; ++p) {
        bool const closes = p > start && std::ranges::find(time.closures, p) != time.closures.end();
        if (closes && content <= longest_season) {
            return std::nullopt;
        }
        left -= time.share[static_cast<std::size_t>(p)];
        if (left <= 0) {
            return p + 1;
        }
    }
    return std::nullopt;
}

bool keeps_every_rule(RandomWorks const &works, Schedule const &schedule)
{
    Problem const &problem = works.problem;
    Room room{works};
    for (std::size_t a = 0; a < problem.size(); ++a) {
        Period const start = schedule.start[a];
        Period const fixed = problem.fixed_start[a];
        if (start < 0 || schedule.finish[a] > problem.horizon ||
            start < released(problem, schedule, a) || (fixed >= 0 && start != fixed) ||
            room.finish(a, start) != schedule.finish[a] ||
            !room.fits(a, start, schedule.finish[a])) {
            return false;
        }
    }
    return true;
}

void for_each_schedule(RandomWorks const &works, std::function<void(Schedule const &)> const &visit)
{
    Room room{works};
    Schedule schedule = empty_schedule(works.problem.size());
    visit_all(works, room, schedule, 0, visit);
}

std::optional<Schedule> random_schedule(RandomWorks const &works, std::uint64_t seed)
{
    Draw draw{seed};
    Problem const &problem = works.problem;
    Room room{works};
    Schedule schedule = empty_schedule(problem.size());
    for (std::size_t a = 0; a < problem.size(); ++a) {
        Period const fixed = problem.fixed_start[a];
        Period start = released(problem, schedule, a) + (draw.chance(30) ? draw.from(0, 4) : 0);
        start = std::max(start, fixed);
        bool placed = false;
        for (; !placed && start <= problem.horizon && (fixed < 0 || start == fixed); ++start) {
            std::optional<Period> const finish = room.finish(a, start);
            if (finish && *finish <= problem.horizon && room.fits(a, start, *finish)) {
                schedule.start[a] = start;
                schedule.finish[a] = *finish;
                placed = true;
            }
        }
        if (!placed) {
            return std::nullopt;
        }
    }
    return schedule;
}
