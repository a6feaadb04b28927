#pragma once

#include "sim/io/progress/return_places.hpp"
#include "sim/io/progress/take_progress.hpp"

#include <vector>

namespace sim::io {

/// Where a finding about a returned row sits.
[[nodiscard]] Location place_of(std::string const &file, std::string const &sheet, std::size_t row,
                                std::string field);

/// What all levels have for the plan in all its years; 0: nobody has said.
[[nodiscard]] Money all_budgets(Dataset const &dataset);

/// Holds the rows of returns against the project and against each other, week by week.
class ReportChecker
{
public:
    ReportChecker(Dataset const &dataset, ReturnPlaces const &places, ProgressWish const &wish,
                  ProgressPreview &preview)
        : m_dataset{dataset}, m_places{places}, m_wish{wish}, m_preview{preview},
          m_all_budgets{all_budgets(dataset)}
    {
    }

    /// \param week  that the file speaks of; rows may say another
    void add(ProgressReturn const &file, std::optional<Day> week);
    /// Checks all that was added and hands it to the preview.
    void finish();

private:
    struct Row
    {
        BlockId block{};
        Day week = 0;
        ReturnedBlock const *returned = nullptr;
        ProgressReturn const *file = nullptr;
    };

    void say(Severity severity, Row const &row, char const *field, std::string value,
             std::string code, Text message, Text allowed = {});
    /// An error, or a warning where earlier returns are corrected.
    void refuse(Row const &row, char const *field, std::string value, std::string code,
                Text message, Text allowed = {});
    [[nodiscard]] bool find_block(ProgressReturn const &file, ReturnedBlock const &returned,
                                  Row &row);
    [[nodiscard]] bool says_something(Row const &row) const;
    [[nodiscard]] ProgressReport merged(Row const &row, ProgressReport const *before) const;
    void check_row(Row const &row, ProgressReport const &report, ProgressReport const *before,
                   ProgressReport const *after);
    void check_homes(Row const &row, ProgressReport const &report, ProgressReport const *before,
                     ProgressReport const *after);
    void check_stage(Row const &row, ProgressReport const &report, ProgressReport const *before);
    void check_money(Row const &row, ProgressReport const &report, ProgressReport const *before);
    /// Yuan typed into a column of 10,000 yuan are ten thousand times too much.
    void check_unit(Row const &row);
    [[nodiscard]] ProgressReport const *later_report(std::size_t index) const;
    void tell_unreported(ProgressReturn const &file);
    [[nodiscard]] TakenAs taken_as(ProgressReport const &report) const;

    Dataset const &m_dataset;
    ReturnPlaces const &m_places;
    ProgressWish const &m_wish;
    ProgressPreview &m_preview;
    Money m_all_budgets;
    std::vector<Row> m_rows;
    std::vector<ProgressReturn const *> m_files;
};

} // namespace sim::io
