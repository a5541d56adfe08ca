import { expect, test } from 'vitest'
import { importFile, withFile } from './support.ts'

// Which of the names, addresses and numbers in a row are the client's.

const people = (text: string) => [...withFile(text, (path) => importFile(path)).created.values()]

test('a customer beside a contact person is the firm, and the contact the client', () => {
  const text = `
Kunde;Ansprechpartner;E-Mail
Acme GmbH;Anna Vogt;anna@acme.example
Bolt AG;;info@bolt.example
`.trimStart()
  expect(people(text)).toMatchObject([
    { kind: 'person', name: 'Anna Vogt', organisation: 'Acme GmbH', customFields: [] },
    { kind: 'organisation', name: 'Bolt AG', organisation: null, customFields: [] },
  ])
})

test('a customer beside given and family names that are not in it is their firm', () => {
  expect(
    people('Customer,First name,Last name,E-mail\nAcme Ltd,Anna,Vogt,anna@acme.example\n'),
  ).toMatchObject([{ name: 'Anna Vogt', organisation: 'Acme Ltd' }])
  expect(
    people('Customer,First name,Last name,E-mail\nAnna Vogt,Anna,Vogt,anna@acme.example\n'),
  ).toMatchObject([{ name: 'Anna Vogt', organisation: null, customFields: [] }])
})

test('a column of persons and organisations says which a row is', () => {
  const text = 'Type,Name,Email\nPerson,Iris Penrose,i@p.example\nCompany,Penrose Ltd,x@p.example\n'
  expect(people(text).map(({ name, kind }) => [name, kind])).toEqual([
    ['Iris Penrose', 'person'],
    ['Penrose Ltd', 'organisation'],
  ])
  const other = 'Type,Name,Email\nRegular,Iris Penrose,i@p.example\n'
  expect(people(other)[0]?.customFields).toEqual([['Type', 'Regular']])
})

test('columns may say first whose they are', () => {
  const text = `
Invitee Name,Invitee First Name,Invitee Last Name,Invitee Email,Start Date & Time,User Email
Marta Nowak,Marta,Nowak,marta@nowak.example,2026-11-03 10:00 am,owner@example.com
`.trimStart()
  expect(people(text)).toMatchObject([
    {
      name: 'Marta Nowak',
      givenName: 'Marta',
      familyName: 'Nowak',
      emails: [{ value: 'marta@nowak.example' }],
      customFields: [
        ['Start Date & Time', '2026-11-03 10:00 am'],
        ['User Email', 'owner@example.com'],
      ],
    },
  ])
})

test('the number for an emergency is not the client’s own', () => {
  const text =
    'Name,Cell Phone,Emergency Contact,Emergency Phone\nNgozi Okafor,+1 206 555 0101,Chidi,+1 206 555 0102\n'
  expect(people(text)).toMatchObject([
    {
      phones: [{ value: '+1 206 555 0101', label: 'Mobile' }],
      customFields: [
        ['Emergency Contact', 'Chidi'],
        ['Emergency Phone', '+1 206 555 0102'],
      ],
    },
  ])
})

test('of a member without a saved name the public one is the name', () => {
  const text =
    'Phone Number,Saved Name,Public Name\n+447700900101,Jo Baker,jo b\n+447700900102,,Sam\n'
  expect(people(text).map(({ name, nickname }) => [name, nickname])).toEqual([
    ['Jo Baker', 'jo b'],
    ['Sam', 'Sam'],
  ])
})

test('a rhythm and the last time somebody was seen go by many names', () => {
  const text = `
Name;Stay in touch frequency;Letzter Kontakt am
Ana Quill;30;03.11.2026
`.trimStart()
  expect(people(text)).toMatchObject([
    { cadence: { unit: 'days', count: 30 }, lastTouchOn: '2026-11-03', customFields: [] },
  ])
})
