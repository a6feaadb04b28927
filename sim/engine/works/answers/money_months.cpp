#include "sim/engine/money/ledger.hpp"
#include "sim/engine/money/payment_dates.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/engine/works/answers/answer.hpp"
#include "sim/engine/works/packages/make_works.hpp"

#include <array>
#include <cmath>

namespace sim::works {

namespace {

constexpr int last_month = 12;

int key_of(int year, int month)
{
    return year * 100 + month;
}

/// Quantities of a programme's packages by the month in which they end.
using Progress = std::map<int, double>;

/// Sorts ledger lines into months. Lines that the ledger dates keep their month; the other ones
/// stay within their year, so that the months of a year sum to the ledger's.
class MonthBuilder
{
public:
    MonthBuilder(Case const &works, Scenario const &dated, WorksSchedule const &schedule)
        : m_dates{payment_dates(works.dataset, dated)}
    {
        double const start =
            Values{works.dataset, works.scenario}.value_or("season.start_month_day", 0.0);
        m_season_month = start > 0.0 ? static_cast<int>(start) / 100 : last_month;
        for (std::size_t p = 0; p < schedule.finish.size(); ++p) {
            WorkPackage const &package = works.plan.packages[p];
            CivilDate const done = civil_date(schedule.finish[p]);
            if (package.stage == WorkStage::renewal) {
                m_renewal[key_of(done.year, done.month)] += package.quantity;
            } else if (package.stage == WorkStage::envelope) {
                m_envelope[key_of(done.year, done.month)] += package.quantity;
            }
        }
    }

    void add(LedgerLine const &line, int month)
    {
        if (month != 0) {
            book(line, month, line.owed);
        } else if (line.block != no_index) {
            book(line, month_of_block(line), line.owed);
        } else {
            add_programme(line, line.item == Item::envelope ? m_envelope : m_renewal);
        }
    }
    [[nodiscard]] MonthMoney take() { return std::move(m_money); }

private:
    void book(LedgerLine const &line, int month, Money amount)
    {
        m_money[key_of(line.year, month)][static_cast<std::size_t>(line.payer)] += amount;
    }
    /// Fees fall due when the season begins; the rest in the month of acceptance or commissioning
    /// where that lies in the line's year, else at its end.
    [[nodiscard]] int month_of_block(LedgerLine const &line) const
    {
        if (line.item == Item::gas_fee) {
            return m_season_month;
        }
        PaymentDates const &dates = m_dates[line.block];
        for (std::optional<Day> const &day : {dates.accepted, dates.commissioned}) {
            CivilDate const date = civil_date(day.value_or(0));
            if (date.year == line.year) {
                return date.month;
            }
        }
        return last_month;
    }
    /// By what is done each month of the line's year; at its end where nothing is.
    void add_programme(LedgerLine const &line, Progress const &progress)
    {
        auto const first = progress.lower_bound(key_of(line.year, 1));
        auto const last = progress.upper_bound(key_of(line.year, last_month));
        double all = 0.0;
        for (auto month = first; month != last; ++month) {
            all += month->second;
        }
        double done = 0.0;
        Money booked;
        for (auto month = first; month != last && all > 0.0; ++month) {
            done += month->second;
            Money const due = std::next(month) == last
                                  ? line.owed
                                  : Money::from_yuan(line.owed.yuan() * done / all);
            book(line, month->first % 100, due - booked);
            booked = due;
        }
        if (booked != line.owed) {
            book(line, last_month, line.owed - booked);
        }
    }

    std::vector<PaymentDates> m_dates;
    int m_season_month = last_month;
    Progress m_renewal;
    Progress m_envelope;
    MonthMoney m_money;
};

} // namespace

MonthMoney money_by_month(Case const &works, WorksSchedule const &schedule,
                          std::function<bool(LedgerLine const &)> const &counts)
{
    Scenario dated = works.scenario;
    dated.works = works_of(works.plan, schedule, works.scenario);
    DatedLedger const ledger = make_dated_ledger(works.dataset, dated);
    MonthBuilder months{works, dated, schedule};
    for (std::size_t i = 0; i < ledger.month.size(); ++i) {
        LedgerLine const &line = ledger.ledger.lines[i];
        if (!counts || counts(line)) {
            months.add(line, ledger.month[i]);
        }
    }
    return months.take();
}

} // namespace sim::works
