using System.Data.Common;
using System.Globalization;
using Bot.School.Cases;
using Bot.School.Conversations;
using Bot.School.Links;
using Bot.School.Protocols;

namespace Bot.Storage;

/// <summary>Who stands in for whom, in the table <c>deputy</c>. Days are written so that their order is that of their letters.</summary>
public sealed class StoredDeputies(Database database) : IDeputies
{
    private const string Day = "yyyy-MM-dd";

    public Task SaveAsync(Deputy deputy, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(deputy);
        return database.WriteAsync(
            session => session.ExecuteAsync(
                """
                INSERT INTO deputy (school, person, person_name, by_person, by_person_name, until_day) VALUES (@school, @person, @name, @by, @byName, @until)
                ON CONFLICT (school, person) DO UPDATE SET
                    person_name = excluded.person_name, by_person = excluded.by_person, by_person_name = excluded.by_person_name, until_day = excluded.until_day
                """,
                ("@school", deputy.School.Value),
                ("@person", deputy.Absent.Id.Value),
                ("@name", deputy.Absent.Name),
                ("@by", deputy.StandIn.Id.Value),
                ("@byName", deputy.StandIn.Name),
                ("@until", Stored(deputy.Until))),
            cancellation);
    }

    public async Task<bool> RemoveAsync(SchoolId school, PersonId absent, CancellationToken cancellation) => await database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM deputy WHERE school = @school AND person = @person", ("@school", school.Value), ("@person", absent.Value)), cancellation) > 0;

    public async Task<IReadOnlyList<Deputy>> OfAsync(SchoolId school, DateOnly day, CancellationToken cancellation) => [.. (await database.ReadAsync(
        session => session.AllAsync(
            "SELECT person, person_name, by_person, by_person_name, until_day FROM deputy WHERE school = @school AND until_day >= @day",
            row => new Deputy(school, Person(row, 0), Person(row, 2), DateOnly.ParseExact(row.GetString(4), Day, CultureInfo.InvariantCulture)),
            ("@school", school.Value),
            ("@day", Stored(day))),
        cancellation)).OrderBy(deputy => deputy.Until).ThenBy(deputy => deputy.Absent.Id.Value, StringComparer.Ordinal)];

    public Task ForgetPersonAsync(PersonId person, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM deputy WHERE person = @person OR by_person = @person", ("@person", person.Value)), cancellation);

    public Task ForgetBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("DELETE FROM deputy WHERE until_day < @day", ("@day", Stored(DateOnly.FromDateTime(moment.UtcDateTime)))), cancellation);

    private static CasePerson Person(DbDataReader row, int column) => new(new PersonId(row.GetString(column)), row.IsDBNull(column + 1) ? null : row.GetString(column + 1));

    private static string Stored(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
