using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>
/// A duration as <c>ExpireAfter</c> has it: ISO 8601 such as <c>P30D</c> and <c>PT1H30M</c>, in any case, and without the <c>P</c>, as the documentation's
/// own examples write it.
/// </summary>
internal readonly record struct CacheDuration(int Years, int Months, double Weeks, double Days, double Hours, double Minutes, double Seconds)
{
    private const int MaxUnits = 10_000;
    private const int MaxDigits = 20;

    public static bool TryParse(string text, out CacheDuration duration)
    {
        duration = default;
        var rest = text.AsSpan().Trim();
        if (rest is ['P' or 'p', .. var afterP])
        {
            rest = afterP;
        }

        var time = false;
        var any = false;
        while (rest.Length > 0)
        {
            if (!time && rest is ['T' or 't', .. var afterT])
            {
                time = true;
                rest = afterT;
                continue;
            }

            var digits = 0;
            while (digits < rest.Length && (char.IsAsciiDigit(rest[digits]) || rest[digits] is '.' or ','))
            {
                digits++;
            }

            if (digits == rest.Length || digits > MaxDigits || !TryRead(rest[..digits], out var number) || !duration.TryAdd(rest[digits], time, number, out duration))
            {
                return false;
            }

            any = true;
            rest = rest[(digits + 1)..];
        }

        return any;
    }

    public DateTimeOffset AddTo(DateTimeOffset time)
    {
        try
        {
            return time.AddYears(Years).AddMonths(Months).AddDays((Weeks * 7) + Days).AddHours(Hours).AddMinutes(Minutes).AddSeconds(Seconds);
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTimeOffset.MaxValue;
        }
    }

    private bool TryAdd(char unit, bool time, double number, out CacheDuration sum)
    {
        sum = (char.ToUpperInvariant(unit), time) switch
        {
            ('Y', false) when double.IsInteger(number) && number < MaxUnits => this with { Years = Years + (int)number },
            ('M', false) when double.IsInteger(number) && number < MaxUnits => this with { Months = Months + (int)number },
            ('W', false) => this with { Weeks = Weeks + number },
            ('D', false) => this with { Days = Days + number },
            ('H', true) => this with { Hours = Hours + number },
            ('M', true) => this with { Minutes = Minutes + number },
            ('S', true) => this with { Seconds = Seconds + number },
            _ => default,
        };
        return sum != default || number == 0;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out double number)
    {
        Span<char> point = stackalloc char[digits.Length];
        digits.Replace(point, ',', '.');
        return double.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
