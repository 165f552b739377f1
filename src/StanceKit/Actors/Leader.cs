using System.Globalization;

namespace StanceKit.Actors;

/// <summary>A person who stands for the actor while in office.</summary>
/// <param name="Name">Full name ("Assimi Goïta").</param>
/// <param name="From">First day or year in office, as <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>; null for open.</param>
/// <param name="To">Last day or year in office, same forms; null for open.</param>
public sealed record Leader(string Name, string? From, string? To)
{
    /// <summary>Other names that count like the full name ("Hemedti").</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the press calls the person after the first mention ("Abiy"); null: the last word of <see cref="Name"/>; empty: nothing shorter.</summary>
    public string? ShortName { get; init; }

    /// <summary>Whether "she" refers to this leader; else "he" does.</summary>
    public bool She { get; init; }

    /// <summary>Whether the leader was in office on <paramref name="day"/>; a year or month alone counts whole.</summary>
    public bool InOffice(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>First day in office, <see cref="DateOnly.MinValue"/> where open or unreadable.</summary>
    internal DateOnly FirstDay => TryReadDate(From, last: false, out var day) ? day : DateOnly.MinValue;

    /// <summary>Last day in office, <see cref="DateOnly.MaxValue"/> where open or unreadable.</summary>
    internal DateOnly LastDay => TryReadDate(To, last: true, out var day) ? day : DateOnly.MaxValue;

    /// <summary>Reads a year, month or day; of a year or month the first or last day.</summary>
    internal static bool TryReadDate(string? text, bool last, out DateOnly day)
    {
        day = default;
        if (text is null || !DateOnly.TryParseExact(text, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) || first.Year < 1000)
        {
            return false;
        }

        day = (last, text.Length) switch
        {
            (true, 4) => new DateOnly(first.Year, 12, 31),
            (true, 7) => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return true;
    }
}
