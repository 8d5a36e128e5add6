using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PipelineSdk;

/// <summary>
/// Copies text that JSON takes as it is: printable ASCII without <c>"</c> and <c>\</c>. Almost all texts of a definition are such, so this is looked at
/// while copying, 16 letters at a time.
/// </summary>
internal static class PlainText
{
    private const int Half = 8;
    private const int Whole = 16;
    private const byte First = (byte)' ';
    private const byte Last = (byte)'~';

    /// <param name="text">The text.</param>
    /// <param name="bytes">As long as the text at least.</param>
    /// <returns><see langword="false"/>: there is something else in it, and what is in <paramref name="bytes"/> does not count.</returns>
    public static bool TryCopy(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var length = letters.Length;
        if (length < Half)
        {
            return TryCopyEach(letters, bytes);
        }

        if (length < Whole)
        {
            var ends = Narrow(letters, letters[^Half..]);
            ends.GetLower().CopyTo(bytes);
            ends.GetUpper().CopyTo(bytes[(length - Half)..]);
            return Other(ends) == Vector128<byte>.Zero;
        }

        var other = Vector128<byte>.Zero;
        for (var i = 0; i < length - Whole; i += Whole)
        {
            other |= Copy(letters[i..], bytes[i..]);
        }

        // The last 16, some of them once more.
        return (other | Copy(letters[^Whole..], bytes[(length - Whole)..])) == Vector128<byte>.Zero;
    }

    private static bool TryCopyEach(ReadOnlySpan<ushort> letters, Span<byte> bytes)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter is < First or > Last or '"' or '\\')
            {
                return false;
            }

            bytes[i] = (byte)letter;
        }

        return true;
    }

    private static Vector128<byte> Copy(ReadOnlySpan<ushort> letters, Span<byte> bytes)
    {
        var copied = Narrow(letters, letters[Half..]);
        copied.CopyTo(bytes);
        return Other(copied);
    }

    // Letters beyond a byte become 255, which is none of those that can be copied.
    private static Vector128<byte> Narrow(ReadOnlySpan<ushort> lower, ReadOnlySpan<ushort> upper) =>
        Vector128.NarrowWithSaturation(Vector128.Create(lower), Vector128.Create(upper));

    private static Vector128<byte> Other(Vector128<byte> letters) =>
        Vector128.GreaterThan(letters - Vector128.Create(First), Vector128.Create((byte)(Last - First)))
        | Vector128.Equals(letters, Vector128.Create((byte)'"'))
        | Vector128.Equals(letters, Vector128.Create((byte)'\\'));
}
