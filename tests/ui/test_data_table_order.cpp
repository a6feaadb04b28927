#include "app/core/data_table.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace {

app::DataTable table_of(std::vector<std::vector<std::string>> const &rows)
{
    app::DataTable table;
    table.columns = {{.name = "code", .is_number = false, .is_key = true, .words = {}},
                     {.name = "value", .is_number = true, .is_key = false, .words = {}}};
    for (auto const &row : rows) {
        table.rows.push_back({row[0], row, ""});
    }
    return table;
}

std::vector<std::size_t> ordered(app::DataTable const &table, app::TableOrder const &order)
{
    return app::rows_in_order(table, order);
}

} // namespace

TEST_CASE("numbers sort by value, words after them, empty cells last whichever way")
{
    app::DataTable const table =
        table_of({{"a", "10"}, {"b", ""}, {"c", "9.5"}, {"d", "?"}, {"e", "-1"}, {"f", "10"}});
    REQUIRE(ordered(table, {"", "value", false}) == std::vector<std::size_t>{4, 2, 0, 5, 3, 1});
    REQUIRE(ordered(table, {"", "value", true}) == std::vector<std::size_t>{0, 5, 2, 4, 3, 1});
    REQUIRE(ordered(table, {"", "", false}) == std::vector<std::size_t>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("a filter takes letters of any case, all of its words, each in any cell")
{
    app::DataTable const table =
        table_of({{"Gas 壕赖沟", "12"}, {"gas", "3"}, {"GASWORKS", "121"}, {"heat", "12"}});
    REQUIRE(ordered(table, {"gAs", "", false}) == std::vector<std::size_t>{0, 1, 2});
    REQUIRE(ordered(table, {"gas 12", "", false}) == std::vector<std::size_t>{0, 2});
    REQUIRE(ordered(table, {"  赖沟 ", "", false}) == std::vector<std::size_t>{0});
    REQUIRE(ordered(table, {"gas12", "", false}).empty()); // no cell holds it
    REQUIRE(ordered(table, {"works", "value", true}) == std::vector<std::size_t>{2});
}

TEST_CASE("sorting keeps every row once, and rows that are alike in their order")
{
    std::mt19937 random{7};
    std::vector<std::vector<std::string>> rows;
    for (int i = 0; i < 5000; ++i) {
        rows.push_back({"r" + std::to_string(i), std::to_string(random() % 50)});
    }
    app::DataTable const table = table_of(rows);
    for (bool const down : {false, true}) {
        auto const order = ordered(table, {"", "value", down});
        REQUIRE(std::set<std::size_t>(order.begin(), order.end()).size() == rows.size());
        for (std::size_t i = 1; i < order.size(); ++i) {
            int const before = std::stoi(rows[order[i - 1]][1]);
            int const now = std::stoi(rows[order[i]][1]);
            bool const is_sorted = down ? before > now : before < now;
            bool const in_order = before == now && order[i - 1] < order[i];
            REQUIRE((is_sorted || in_order));
        }
    }
}

TEST_CASE(
    "cells with tabs, breaks and quotes are quoted as spreadsheets do, and come back the same")
{
    std::vector<std::vector<std::string>> const cells{{"plain", "a\tb", "two\nlines"},
                                                      {"he said \"no\"", "", "\""},
                                                      {"中文", "1,5", "crlf\r\nend"}};
    std::string const words = app::tsv_of(cells);
    REQUIRE(words == "plain\t\"a\tb\"\t\"two\nlines\"\n"
                     "\"he said \"\"no\"\"\"\t\t\"\"\"\"\n"
                     "中文\t1,5\t\"crlf\r\nend\"\n");
    REQUIRE(app::tsv_cells(words) == cells);
}
