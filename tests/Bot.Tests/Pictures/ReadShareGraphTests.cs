using System.Buffers.Binary;
using Bot.Pictures;
using Bot.Tests.Manifests;

namespace Bot.Tests.Pictures;

/// <summary>The picture of which share has read an announcement over time.</summary>
public class ReadShareGraphTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    // 40 of 100 after half a day, 25 more after a day and a half; looked at after two days.
    private static readonly ReadShare Share = new([.. Enumerable.Repeat(Day / 2, 40), .. Enumerable.Repeat(Day * 1.5, 25)], 100, Day * 2);

    [Theory]
    [InlineData(0.25, 0)]
    [InlineData(0.75, 0.40)]
    [InlineData(1.25, 0.40)]
    [InlineData(1.75, 0.65)]
    public void The_line_is_where_the_share_was(double days, double share)
    {
        var picture = PngFile.Read(ReadShareGraph.Draw(Share));

        (picture.Width, picture.Height, picture.Channels).ShouldBe((600, 240, 3));
        var (x, y) = (ReadShareGraph.XOf(Day * days, Share.Span), ReadShareGraph.YOf(share));
        At(picture, x, y).ShouldBe(ReadShareGraph.Line);
        At(picture, x, y - 4).ShouldBe(ReadShareGraph.Background);
        if (share > 0) At(picture, x, y + 8).ShouldBe(ReadShareGraph.Under);
    }

    [Fact]
    public void It_is_small_and_the_same_moments_make_the_same_picture()
    {
        var picture = ReadShareGraph.Draw(Share);

        picture.Length.ShouldBeLessThan(40 * 1024);
        ReadShareGraph.Draw(Share).ShouldBe(picture);
    }

    [Fact]
    public void Labels_stand_at_the_axes()
    {
        var picture = PngFile.Read(ReadShareGraph.Draw(Share));

        Inked(picture, 0, ReadShareGraph.Left - 8, ReadShareGraph.Top - 8, ReadShareGraph.Top + 8).ShouldBeGreaterThan(40, "100%");
        var day = ReadShareGraph.XOf(Day, Share.Span);
        Inked(picture, day - 30, day + 30, ReadShareGraph.Bottom + 10, ReadShareGraph.Height).ShouldBeGreaterThan(40, "1 dag");
    }

    [Fact]
    public void Every_part_of_the_file_has_the_checksum_that_belongs_to_it()
    {
        var bytes = ReadShareGraph.Draw(Share);
        var parts = 0;
        for (var at = 8; at < bytes.Length; parts++)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + length)).ShouldBe(Checksum(bytes.AsSpan(at + 4, length + 4)));
            at += length + 12;
        }

        parts.ShouldBe(3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(90)]
    [InlineData(60 * 24 * 40)]
    [InlineData(60 * 24 * 800)]
    public void However_short_or_long_ago_it_was_sent_there_is_a_picture_and_a_sentence(int minutes)
    {
        var share = new ReadShare([TimeSpan.Zero, TimeSpan.FromMinutes(minutes)], 4, TimeSpan.FromMinutes(minutes));

        PngFile.Read(ReadShareGraph.Draw(share)).Width.ShouldBe(600);
        share.InWords().ShouldEndWith("u heeft 50% het gelezen.");
    }

    [Fact]
    public void The_sentence_names_a_few_moments_only() =>
        new ReadShare([TimeSpan.FromMinutes(5), .. Enumerable.Range(1, 30).Select(day => Day * day)], 62, Day * 60).InWords()
            .ShouldBe("Na 4 uur had 1% het gelezen, na 2 dagen 4%, na 7 dagen 12%, na 4 weken 46%. Nu heeft 50% het gelezen.");

    [Fact]
    public void More_reads_than_are_known_to_have_it_are_all_and_no_more() => new ReadShare([Day, Day, Day], 1, Day * 2).After(Day * 2).ShouldBe(1);

    private static Colour At(PngFile picture, int x, int y)
    {
        var at = ((y * picture.Width) + x) * picture.Channels;
        return new Colour(picture.Pixels[at], picture.Pixels[at + 1], picture.Pixels[at + 2]);
    }

    private static int Inked(PngFile picture, int left, int right, int top, int bottom) =>
        Enumerable.Range(top, bottom - top).Sum(y => Enumerable.Range(left, right - left).Count(x => At(picture, x, y).Red < 0x90));

    // CRC-32 by its definition, so that a mistake in ours is not repeated here.
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var remainder = uint.MaxValue;
        foreach (var one in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var carries = ((remainder ^ (uint)(one >> bit)) & 1) != 0;
                remainder >>= 1;
                if (carries) remainder ^= 0xEDB88320;
            }
        }

        return ~remainder;
    }
}
